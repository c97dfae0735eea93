"""Makes files as hand-ins arrive in: what learning platforms, office programs, mails, chats and courses give out."""
