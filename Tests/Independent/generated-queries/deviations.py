"""Where pyoxigraph does not answer as SPARQL 1.1 says, so that a difference is not ours. Each with its reason."""

import re

DUPLICATES = "pyoxigraph loses duplicates of an alternative in a path"
DEVIATIONS = [
    # XPath functions, 5.6.4: \$ in a replacement is a dollar sign.
    (re.compile(r'REPLACE\(.*"\\\\\$"'), "pyoxigraph keeps the backslash of \\$ in a replacement"),
    # 17.4.1.9 and 17.4.1.10: nothing is in an empty list.
    (re.compile(r"IN \(\)"), "pyoxigraph has no value for IN with an empty list"),
    # 18.2.2.3 and 18.4: an alternative is a union, which keeps duplicates.
    (re.compile(r"(?:>|\w:\w+)[?*+)]*\s*\|(?!\|)"), DUPLICATES),
    # 18.2.2.3: a negated set with properties of both directions is the union of the two, which keeps duplicates.
    (re.compile(r"!\([^()]*\|\^"), DUPLICATES),
]


def deviation(sparql):
    """Why the answer of pyoxigraph may differ; `None` where it must not."""
    return next((reason for pattern, reason in DEVIATIONS if pattern.search(sparql)), None)
