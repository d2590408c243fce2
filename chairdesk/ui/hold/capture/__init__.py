"""The bar that takes who said what, as which tag, about whom, for whose eyes."""
