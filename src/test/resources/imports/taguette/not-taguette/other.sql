CREATE TABLE projects (id INTEGER PRIMARY KEY, name TEXT);
INSERT INTO projects VALUES (1, 'Something else');
