"""The parts from which every page is put together."""
