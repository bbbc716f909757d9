INSERT INTO projects (id, name, description) VALUES (1, 'Project', '');
INSERT INTO documents (id, project_id, name, contents) VALUES (1, 1, '短', '<p>短文。</p>');
INSERT INTO tags (id, project_id, path) VALUES (1, 1, 'a');
INSERT INTO highlights (id, document_id, start_offset, end_offset) VALUES (1, 1, 0, 9), (2, 1, 6, 10), (3, 1, -3, 6), (4, 1, 6, 3);
INSERT INTO highlight_tags (highlight_id, tag_id) VALUES (1, 1), (2, 1), (3, 1), (4, 1);
