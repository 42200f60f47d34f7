RENAME TABLE IF EXISTS change_unparted TO change
