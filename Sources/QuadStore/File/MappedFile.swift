import Foundation

/// A whole file mapped into memory for reading.
struct MappedFile {
  let region: Region

  /// The bytes, valid while the region is alive.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: region.base, count: region.byteCount) }

  init(_ file: URL) throws(QuadStoreError) {
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(path: file.path, reason: systemError()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .file(path: file.path, reason: systemError()) }
    let size = Int(status.st_size)
    guard size > 0 else {
      // No byte can be mapped: an empty block stands for the empty file.
      region = Region(
        base: UnsafeRawPointer(UnsafeMutableRawPointer.allocate(byteCount: 8, alignment: 8)), byteCount: 0
      ) {
        pointer, _ in UnsafeMutableRawPointer(mutating: pointer).deallocate()
      }
      return
    }
    guard let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), memory != MAP_FAILED else {
      throw .file(path: file.path, reason: systemError())
    }
    region = Region(base: UnsafeRawPointer(memory), byteCount: size) { pointer, count in
      munmap(UnsafeMutableRawPointer(mutating: pointer), count)
    }
  }

  /// How the bytes are going to be read, as far as the system reads ahead for it.
  enum Reading {
    /// A page here and there: each is read by itself.
    case scattered
    /// Much of the file: what lies around a page is read with it.
    case large

    fileprivate var advice: Int32 {
      switch self {
      case .scattered: MADV_RANDOM
      case .large: MADV_NORMAL
      }
    }
  }

  /// Tells the system how the bytes are going to be read. Changes nothing but the time that it takes.
  func expect(_ reading: Reading) {
    guard region.byteCount > 0 else { return }
    madvise(UnsafeMutableRawPointer(mutating: region.base), region.byteCount, reading.advice)
  }

  /// Begins to read the first bytes, and does not wait for them.
  func fetch(first byteCount: Int) {
    guard region.byteCount > 0 else { return }
    madvise(UnsafeMutableRawPointer(mutating: region.base), min(byteCount, region.byteCount), MADV_WILLNEED)
  }
}
