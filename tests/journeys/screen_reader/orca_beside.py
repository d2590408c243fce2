"""Orca beside the desk, by its own command: orca_beside.py FOLDER.

It writes down in FOLDER/orca.log what it says, each line at once, and says it to no loudspeaker.
"""

import os
import sys
from functools import partial
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader

loader = SourceFileLoader("orca_command", "/usr/bin/orca")
command = module_from_spec(spec_from_loader(loader.name, loader))
loader.exec_module(command)
command.otherOrcas = list  # one that somebody works with on another display is left alone
command.open = partial(open, buffering=1)
folder = sys.argv[1]
os.environ |= {"SPEECHD_ADDRESS": f"unix_socket:{folder}/nobody", "SPEECHD_CMD": "false"}
options = [f"--user-prefs={folder}/orca", f"--debug-file={folder}/orca.log", "-e", "speech"]
sys.argv = ["orca", *options]
sys.exit(command.main())
