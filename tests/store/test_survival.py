import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KILLS = 20
CUTS = 60


def run(*command):
    """Run in a process of its own, which may be killed or live on a disk of its own."""
    return subprocess.run(
        command, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False, timeout=120
    )


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the killing forks")
def test_no_kill_takes_an_acknowledged_word_or_leaves_half_a_vault(tmp_path):
    done = run(sys.executable, "-m", "tests.store.killing", str(tmp_path), str(KILLS))
    assert done.returncode == 0, done.stderr
    toll = json.loads(done.stdout)
    assert not any(toll[harm] for harm in ("lost", "drafts_lost", "damaged", "refused")), toll
    assert (toll["kills"], toll["made"]) == (KILLS, KILLS // 2)
    assert toll["kept"] >= toll["acknowledged"] > 0


@pytest.mark.slow
@pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("gcc") is None,
    reason="the recorder of a disk is built by gcc, for Linux",
)
def test_no_power_cut_takes_an_acknowledged_word_or_damages_the_vault(tmp_path):
    done = run(sys.executable, "-m", "tests.store.power.cutting", str(tmp_path), str(CUTS))
    assert done.returncode == 0, done.stderr
    toll = json.loads(done.stdout)
    assert not any(toll[harm] for harm in ("lost", "drafts_lost", "damaged", "refused")), toll
    assert toll["cuts"] == CUTS
    assert toll["acknowledged"] > CUTS
    assert toll["control"]["damaged"] + toll["control"]["lost"] > 0, "a lying disk goes unnoticed"


def test_a_full_disk_loses_nothing_and_the_desk_goes_on_once_there_is_room(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = f'mount -t tmpfs -o size=4m tmpfs "{disk}" && exec "$@"'
    unshared = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mounted, "sh")
    if run(*unshared, "true").returncode != 0:
        pytest.skip("no small disk may be mounted here; test_journal limits the database instead")
    done = run(*unshared, sys.executable, "-m", "tests.store.filling", str(disk))
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["kept"] > 10
    assert told["while_full"]
    assert told["locked"]
    assert told["reopens"] in {"opened", "DiskFull"}
    assert told["afterwards"]
    assert told["entries"] == told["kept"] + 1
