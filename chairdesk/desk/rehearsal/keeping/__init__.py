"""What a script can do with the vault itself: lock it, hold and erase, bring a backup back."""
