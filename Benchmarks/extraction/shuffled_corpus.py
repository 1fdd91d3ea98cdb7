"""A corpus of any size made from sample newsletters: their items, with the sentences shuffled among them."""
import random
import re
from pathlib import Path

SENTENCE = re.compile(r"[^。！？!?\n]*[。！？!?]+[”’」』）)]*|[^\n]+")
# A document has about as many items as a sample: some ten kilobytes.
ITEMS_IN_DOCUMENT = 12


class ShuffledCorpus:
    """Writes documents until a size is reached; the same seed gives the same corpus."""

    def __init__(self, seeds, seed=20260101):
        self.random = random.Random(seed)
        texts = [path.read_text(encoding="utf-8") for path in sorted(Path(seeds).glob("*.txt"))]
        lines = [line.strip() for text in texts for line in text.splitlines() if line.strip()]
        self.headlines = [line for line in lines if len(line) < 30 and not re.search("[。，！？]", line)]
        self.sentences = [match.group() for line in lines if line not in set(self.headlines)
                          for match in SENTENCE.finditer(line)]

    def item(self):
        lines = [self.random.choice(self.headlines), ""]
        for _ in range(self.random.randint(2, 5)):
            lines.append("".join(self.random.choices(self.sentences, k=self.random.randint(2, 6))))
        return "\n".join(lines) + "\n"

    def document(self):
        return "\n".join(self.item() for _ in range(ITEMS_IN_DOCUMENT))

    def write(self, folder, size):
        """Fills a folder with documents of together at least `size` bytes.

        Returns their number and the number of their characters.
        """
        folder.mkdir(parents=True)
        count = written = characters = 0
        while written < size:
            text = self.document()
            data = text.encode("utf-8")
            # Not too many files in one folder.
            place = folder / f"{count // 1000:03}"
            place.mkdir(exist_ok=True)
            (place / f"{count:06}.txt").write_bytes(data)
            count, written, characters = count + 1, written + len(data), characters + len(text)
        return count, characters
