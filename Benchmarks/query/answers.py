"""One form for the rows of every engine, so that answers can be compared."""

import re


def plain(value):
    """The text of a term, however an engine shows it."""
    text = str(getattr(value, "value", value))
    tagged = re.fullmatch(r'"(.*)"(@[A-Za-z-]+|\^\^.*)?', text, re.S)
    return tagged[1] if tagged else text.strip("<>")


def digest(rows, ordered):
    """A hash (FNV-1a) of the rows' texts: in their order, or sorted where that is not certain."""
    lines = ["\t".join(map(plain, row)) for row in rows]
    state = 0xCBF29CE484222325
    for line in lines if ordered else sorted(lines, key=lambda text: text.encode()):
        for byte in (line + "\n").encode():
            state = (state ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return f"{state:x}"
