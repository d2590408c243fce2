"""What its entries have made of a conference, part by part, as it stands now."""
