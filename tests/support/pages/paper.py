"""What was printed, read again."""

import pypdfium2


def sheets_of(pdf: bytes) -> list[str]:
    """The words of each page of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]
