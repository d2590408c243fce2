"""The recovery code on paper, or in a file of the chair's choosing."""

from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QDialog, QWidget

from chairdesk.late import LOADING
from chairdesk.ui.kit.layers.file_choice import where_to_save
from chairdesk.ui.language.tr import tr

ONLY_THE_OWNER = 0o600


def sheet(code: str) -> str:
    """Write the sheet that the chair keeps."""
    return tr(
        "ChairDesk: recovery code\n\n{code}\n\n"
        "Whoever has this code can open the vault. It is the only way in when the passphrase is"
        " forgotten. Keep it apart from the laptop, in a locked place.\n",
    ).format(code=code)


def print_sheet(parent: QWidget, code: str) -> bool:
    """Let the chair choose a printer, and print the sheet; say whether it was printed."""
    with LOADING:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - seldom wanted
    printer = QPrinter()
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    document = QTextDocument(sheet(code))
    document.setDefaultFont(QFont(parent.font().family(), 14))
    document.print_(printer)
    return True


def save_sheet(parent: QWidget, code: str) -> bool:
    """Let the chair choose a file, and write the sheet; say whether it was written.

    Raises OSError when nothing can be written there.
    """
    path = where_to_save(parent, tr("Save the recovery code"), "recovery-code.txt")
    if path is None:
        return False
    path.touch(ONLY_THE_OWNER)
    path.write_text(sheet(code), encoding="utf-8")
    return True
