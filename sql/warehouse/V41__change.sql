RENAME TABLE IF EXISTS change_by_day TO change
