"""Where time stamps are asked for: an address on a network, and nothing else."""

import re

_ADDRESS = re.compile(r"https?://[^\s/?#@\[\]]+([/?][^\s]*)?", re.IGNORECASE)


def is_address(address: str) -> bool:
    """Tell whether something can be asked there; a file of this machine cannot, for one."""
    return _ADDRESS.fullmatch(address) is not None
