/// Prefixes and the namespaces that they stand for, in the order in which they were declared.
public struct PrefixMap: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  /// One declaration.
  public struct Entry: Sendable, Equatable {
    /// The prefix without its colon; empty for the default prefix.
    public let prefix: String
    /// The IRI that the prefix stands for.
    public let namespace: String
  }

  /// The declarations, each prefix once.
  public private(set) var entries: [Entry] = []

  /// No prefixes.
  public init() {}

  /// Prefixes without their colons, and their namespaces.
  public init(dictionaryLiteral elements: (String, String)...) { self.init(elements) }

  /// Prefixes without their colons, and their namespaces; of two declarations of a prefix the last counts. O(prefixes).
  public init(_ declarations: some Sequence<(String, String)>) {
    var places: [String: Int] = [:]
    for (prefix, namespace) in declarations {
      let entry = Entry(prefix: prefix, namespace: namespace)
      if let place = places[prefix] {
        entries[place] = entry
      } else {
        places[prefix] = entries.count
        entries.append(entry)
      }
    }
  }

  /// The namespace of `prefix`. Setting it declares the prefix anew in its old place; `nil` removes it. O(prefixes).
  public subscript(prefix: String) -> String? {
    get { entries.first { $0.prefix == prefix }?.namespace }
    set {
      let place = entries.firstIndex { $0.prefix == prefix }
      switch (newValue, place) {
      case (let namespace?, let place?): entries[place] = Entry(prefix: prefix, namespace: namespace)
      case (let namespace?, nil): entries.append(Entry(prefix: prefix, namespace: namespace))
      case (nil, let place?): entries.remove(at: place)
      case (nil, nil): break
      }
    }
  }

  /// The IRI that a prefixed name such as `org:Post` stands for; `nil` where its prefix is not declared.
  public func expand(_ prefixedName: String) -> IRI? {
    guard let colon = prefixedName.firstIndex(of: ":"), let namespace = self[String(prefixedName[..<colon])] else {
      return nil
    }
    return IRI(namespace + prefixedName[prefixedName.index(after: colon)...])
  }

  /// The shortest split of an IRI into a declared prefix and the rest; `nil` where no namespace begins the IRI.
  ///
  /// The rest is not checked against the grammar of any syntax.
  public func split(_ iri: IRI) -> (prefix: String, localName: String)? {
    var best: Entry?
    for entry in entries where iri.string.utf8.starts(with: entry.namespace.utf8) {
      if best.map({ $0.namespace.utf8.count < entry.namespace.utf8.count }) ?? true { best = entry }
    }
    return best.map { entry in
      (entry.prefix, String(decoding: iri.string.utf8.dropFirst(entry.namespace.utf8.count), as: UTF8.self))
    }
  }
}
