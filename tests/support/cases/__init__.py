"""Cases drawn or edited, and folders of them."""
