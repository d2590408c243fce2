"""The faults of a script that is a text, in no file."""

from pathlib import Path

from chairdesk.desk import rehearsal
from chairdesk.procedures.own_packs import ONLY_OURS


def faults_of(text, file="the script"):
    return rehearsal._read(text, file, ONLY_OURS, Path())[1]
