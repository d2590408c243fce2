"""What a script can say of single papers and their readers."""
