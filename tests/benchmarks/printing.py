"""How many pages a facilitator's pack takes on paper: `python tests/benchmarks/printing.py [--keep FOLDER] [CASE …]`.

Every page of the pack of each case is printed by Chromium on A4 and on Letter; a row for each case tells the pages of
each, on A4 before the stroke and on Letter after it. With `--keep` the files that were printed stay, to be looked at.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parent.parent
sys.path[:0] = [str(TESTS), str(TESTS.parent)]

PAPERS = ("A4", "Letter")


def printed(page: Any, html: Path, paper: str, to: Path) -> int:
    """The number of sheets of a page, printed into a file."""
    import pypdfium2

    page.goto(html.as_uri())
    page.pdf(path=str(to), format=paper, print_background=True)
    with pypdfium2.PdfDocument(to) as document:
        return len(document)


def main() -> None:
    """Prints the table."""
    from support.browsers.found import CHROMIUM
    from support.pages.packs import ALL, PAGES, pages_of

    parser = argparse.ArgumentParser()
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--page", action="append", choices=PAGES)
    parser.add_argument("--paper", action="append", choices=PAPERS)
    parser.add_argument("cases", nargs="*", default=ALL)
    asked = parser.parse_args()
    pages, papers = asked.page or PAGES, asked.paper or PAPERS

    print(f"{'':10}" + "".join(f"{page:>10}" for page in pages))
    with CHROMIUM.begun(CHROMIUM.path) as browser, tempfile.TemporaryDirectory() as scratch:
        folder = asked.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        tab = browser.new_page()
        for case in asked.cases:
            counts = []
            for name in pages:
                html = folder / f"{case}-{name}.html"
                html.write_text(pages_of(case)[name].text, encoding="utf-8")
                counts.append(
                    " / ".join(
                        str(printed(tab, html, paper, folder / f"{case}-{name}-{paper}.pdf")) for paper in papers
                    )
                )
            print(f"{case:10}" + "".join(f"{count:>10}" for count in counts), flush=True)


if __name__ == "__main__":
    main()
