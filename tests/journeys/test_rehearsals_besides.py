"""The other half of the scripts that come with the desk, played beside the first."""

import pytest

from tests.journeys.test_rehearsals import OURS, see_it_played

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("path", OURS[1::2], ids=lambda path: path.stem)
def test_another_script_of_ours_is_played_to_signed_papers(qapp, tmp_path, path):
    assert "v1" in see_it_played(qapp, tmp_path, path)
