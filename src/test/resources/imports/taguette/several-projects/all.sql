INSERT INTO projects (id, name, description) VALUES (1, 'Pilot', ''), (2, 'Main', ''), (3, 'Main', '');
INSERT INTO documents (id, project_id, name, contents) VALUES (1, 1, 'Pilot talk', '<p>Not this.</p>'), (2, 2, 'Talk', '<p>This one.</p>'), (3, 2, 'Talk', '<p>这个。</p>'), (4, 3, 'Other', '<p>Nor this.</p>');
INSERT INTO tags (id, project_id, path) VALUES (1, 1, 'a'), (2, 2, 'b'), (3, 3, 'c');
INSERT INTO highlights (id, document_id, start_offset, end_offset) VALUES (1, 1, 0, 9), (2, 2, 0, 9), (3, 3, 0, 9);
INSERT INTO highlight_tags (highlight_id, tag_id) VALUES (1, 1), (2, 2), (3, 2);
CREATE TRIGGER t AFTER INSERT ON tags BEGIN DELETE FROM highlights; SELECT load_extension('x'); END;
CREATE VIEW v AS SELECT writefile('x', contents) FROM documents;
