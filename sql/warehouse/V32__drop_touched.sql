-- Holds nothing between two publications.
DROP TABLE IF EXISTS touched
