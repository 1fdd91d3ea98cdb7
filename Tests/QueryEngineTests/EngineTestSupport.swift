import QuadStore
import QueryAlgebra
import QueryEngine
import RDF

/// An IRI of the tests' namespace.
func ex(_ name: String) -> Term { .iri("http://example.org/" + name) }

func integer(_ value: Int) -> Term { .literal(Literal(String(value), datatype: XSD.integer)) }
