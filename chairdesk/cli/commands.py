"""Every command that ChairDesk knows."""

from chairdesk.cli.dates import DATES
from chairdesk.cli.doctor import DOCTOR
from chairdesk.cli.procedures import PROCEDURES
from chairdesk.cli.rehearse import REHEARSE
from chairdesk.cli.vaults import BACKUP, RESTORE
from chairdesk.cli.verify import VERIFY

COMMANDS = (REHEARSE, DATES, PROCEDURES, VERIFY, DOCTOR, BACKUP, RESTORE)
