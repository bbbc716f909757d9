-- The places are those at which Taguette's own extract() finds the words.
INSERT INTO users (login, created) VALUES ('admin', '2026-03-01 10:00:00');
INSERT INTO projects (id, name, description) VALUES (7, 'AI interviews 2026', 'Two interviews');
INSERT INTO documents (id, project_id, name, contents) VALUES (3, 7, '李明 - UK interview.docx', '<h1>Interview 1 · 𠮷田</h1>
<p><strong>Interviewer:</strong> What worries you about AI?</p>
<p><strong>Li:</strong> 我们担心模型<em>被滥用</em>，尤其是深度伪造𝒳。 Fakes of voices &amp; faces
spread &lt;fast&gt;.</p>
<p><strong>Interviewer:</strong> And cooperation?</p>
<p><strong>Li:</strong> Visas take months.<br>We lose two students a year 😀, café naïve.</p>');
INSERT INTO documents (id, project_id, name, contents) VALUES (4, 7, '访谈2 中国', '<p>Notes&nbsp;only:</p><ul>
<li>数据不能出境。</li>
<li>Trust grows slowly.</li>
</ul><table>
<tbody><tr><td>甲</td><td>标准互认</td></tr>
</tbody></table><pre>
  two
  lines</pre>');
INSERT INTO tags (id, project_id, path, description) VALUES (1, 7, 'interesting', 'Further review required');
INSERT INTO tags (id, project_id, path, description) VALUES (2, 7, 'risk', 'What may go wrong');
INSERT INTO tags (id, project_id, path, description) VALUES (3, 7, 'risk.misuse', '滥用：有人用于伤害他人');
INSERT INTO tags (id, project_id, path, description) VALUES (4, 7, 'U.K. policy', '');
INSERT INTO tags (id, project_id, path, description) VALUES (5, 7, '信任', '');
INSERT INTO tags (id, project_id, path, description) VALUES (6, 7, 'mobility:visas', '');
INSERT INTO tags (id, project_id, path, description) VALUES (7, 7, 'mobility:talent', '');
INSERT INTO highlights (id, document_id, start_offset, end_offset) VALUES (11, 3, 67, 125);
INSERT INTO highlight_tags (highlight_id, tag_id) VALUES (11, 3);
INSERT INTO highlight_tags (highlight_id, tag_id) VALUES (11, 1);
INSERT INTO highlights (id, document_id, start_offset, end_offset) VALUES (12, 3, 126, 164);
INSERT INTO highlight_tags (highlight_id, tag_id) VALUES (12, 3);
INSERT INTO highlights (id, document_id, start_offset, end_offset) VALUES (13, 3, 199, 249);
INSERT INTO highlight_tags (highlight_id, tag_id) VALUES (13, 6);
INSERT INTO highlight_tags (highlight_id, tag_id) VALUES (13, 7);
INSERT INTO highlights (id, document_id, start_offset, end_offset) VALUES (14, 3, 251, 263);
INSERT INTO highlights (id, document_id, start_offset, end_offset) VALUES (15, 3, 22, 23);
INSERT INTO highlight_tags (highlight_id, tag_id) VALUES (15, 1);
INSERT INTO highlights (id, document_id, start_offset, end_offset) VALUES (16, 4, 13, 34);
INSERT INTO highlight_tags (highlight_id, tag_id) VALUES (16, 2);
INSERT INTO highlights (id, document_id, start_offset, end_offset) VALUES (17, 4, 35, 54);
INSERT INTO highlight_tags (highlight_id, tag_id) VALUES (17, 5);
INSERT INTO highlights (id, document_id, start_offset, end_offset) VALUES (18, 4, 59, 71);
INSERT INTO highlight_tags (highlight_id, tag_id) VALUES (18, 4);
INSERT INTO highlights (id, document_id, start_offset, end_offset) VALUES (19, 4, 74, 85);
INSERT INTO highlight_tags (highlight_id, tag_id) VALUES (19, 5);
