"""JSON-LD in a file to N-Quads on standard output, by PyLD."""
import json
import sys

from pyld import jsonld

with open(sys.argv[1], encoding="utf-8") as file:
    document = json.load(file)
sys.stdout.write(jsonld.to_rdf(document, {"format": "application/n-quads"}))
