"""Where the packs, fonts, icons and rehearsals lie, from source or installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_resources"
_IN_SOURCE = _PACKAGE.parent / "resources"


def resource(name: str) -> Path:
    """Find one resource by its path inside `resources/`, such as `icons/lock.svg`.

    Raises FileNotFoundError when ChairDesk came without it.
    """
    found = _root() / name
    if not found.exists():
        raise FileNotFoundError(name)
    return found


def resources(folder: str, suffix: str) -> tuple[Path, ...]:
    """List the resources of one folder that end in `suffix`, in order of name."""
    return tuple(sorted(resource(folder).glob(f"*{suffix}")))


def _root() -> Path:
    return _INSTALLED if _INSTALLED.is_dir() else _IN_SOURCE
