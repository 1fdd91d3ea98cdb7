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
}
