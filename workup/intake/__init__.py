"""Hand-ins out of whatever they came in: archives, mails, tables, word files, chats, and what a course reports.

A container opens into the files in it, a form makes texts of bytes, and in texts the search looks for walks. Whatever
is not a walk is named with a reason. Nothing is unpacked on a disk, no formula and no macro is run, and how much is
unpacked is bounded. What stands around a walk, as the name of whoever handed it in, is dropped here.
"""
