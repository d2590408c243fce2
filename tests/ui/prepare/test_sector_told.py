"""Which sector a role and the name of an agency tell."""

import pytest

from chairdesk.models.people import Sector
from chairdesk.ui.prepare.people_rows import sector_told

OFFERED = {
    "Police": Sector.POLICE,
    "Health visitor": Sector.HEALTH,
    "Housing officer": Sector.HOUSING,
}


@pytest.mark.parametrize(
    ("role", "agency", "sector"),
    [
        ("Police", "", Sector.POLICE),
        ("Police officer", "", Sector.POLICE),
        ("Detective sergeant", "Merseyside Police", Sector.POLICE),
        ("Health visitor", "Police Scotland", Sector.HEALTH),
        ("Senior health visitor", "Police Scotland", Sector.HEALTH),
        ("Officer", "Policeford School", Sector.OTHER),
        ("Police and housing officer", "The Hub", Sector.OTHER),
    ],
)
def test_the_police_are_known_by_their_role_or_their_agencys_name(role, agency, sector):
    assert sector_told(role, agency, OFFERED) is sector
