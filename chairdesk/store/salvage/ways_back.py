"""What helps after each failure of the vault: no refusal leaves the chair without a way."""

from enum import StrEnum

from chairdesk.desk import ports
from chairdesk.desk.ports import VaultFailure


class WayBack(StrEnum):
    """Something that the chair can do."""

    TRY_AGAIN = "try again"
    PASSPHRASE = "use the passphrase"  # noqa: S105 - names a way, opens nothing
    RECOVERY_CODE = "use the recovery code"
    RESTORE = "bring a backup back"
    SALVAGE = "bring what can be read into a vault beside"
    NEW_VAULT = "make a vault"
    OPEN_IT = "open the vault that is there"
    OTHER_WINDOW = "go to the window that has it open"
    OTHER_FOLDER = "choose another data folder"
    OTHER_BACKUP = "choose another backup"
    NEWER_CHAIRDESK = "install the newer ChairDesk"
    MAKE_ROOM = "make room on the disk"
    UNLOCK = "unlock the vault"
    DELETE_IT = "delete the file"
    LIFT_HOLD = "lift the legal hold"
    ACCEPT = "nothing is to be done"


_WAYS: dict[type[VaultFailure], tuple[WayBack, ...]] = {
    ports.WrongPassphrase: (WayBack.TRY_AGAIN, WayBack.RECOVERY_CODE),
    ports.WrongRecoveryCode: (WayBack.TRY_AGAIN, WayBack.PASSPHRASE),
    ports.MistypedRecoveryCode: (WayBack.TRY_AGAIN, WayBack.PASSPHRASE),
    ports.TooSoon: (WayBack.TRY_AGAIN, WayBack.RECOVERY_CODE),
    ports.NoKeychain: (WayBack.PASSPHRASE, WayBack.RECOVERY_CODE),
    ports.NoVault: (WayBack.NEW_VAULT, WayBack.RESTORE),
    ports.VaultIsMissing: (WayBack.SALVAGE, WayBack.RESTORE),
    ports.VaultExists: (WayBack.OPEN_IT, WayBack.OTHER_FOLDER),
    ports.Damaged: (WayBack.SALVAGE, WayBack.RESTORE),
    ports.RolledBack: (WayBack.SALVAGE, WayBack.RESTORE),
    ports.NewerVault: (WayBack.NEWER_CHAIRDESK,),
    ports.AlreadyOpen: (WayBack.OTHER_WINDOW,),
    ports.DiskFull: (WayBack.MAKE_ROOM, WayBack.TRY_AGAIN),
    ports.TooLittleMemory: (WayBack.TRY_AGAIN, WayBack.RECOVERY_CODE),
    ports.NotWritable: (WayBack.TRY_AGAIN, WayBack.OTHER_FOLDER),
    ports.NotReadable: (WayBack.TRY_AGAIN, WayBack.OTHER_FOLDER),
    ports.VaultIsLocked: (WayBack.UNLOCK,),
    ports.ConferenceIsErased: (WayBack.ACCEPT,),
    ports.ConferenceIsHeld: (WayBack.LIFT_HOLD,),
    ports.ErasureIsUnfinished: (WayBack.MAKE_ROOM, WayBack.UNLOCK),
    ports.NotLocal: (WayBack.OTHER_FOLDER,),
    ports.PathIsTooLong: (WayBack.OTHER_FOLDER,),
    ports.NotABackup: (WayBack.OTHER_BACKUP,),
    ports.BackupIsStillThere: (WayBack.DELETE_IT, WayBack.TRY_AGAIN),
    ports.BackupIsNotHere: (WayBack.OTHER_BACKUP, WayBack.TRY_AGAIN),
}


def ways_back(failure: VaultFailure) -> tuple[WayBack, ...]:
    """Say what helps, the best first."""
    for kind in type(failure).__mro__:
        if kind in _WAYS:
            return _WAYS[kind]
    return (WayBack.TRY_AGAIN,)
