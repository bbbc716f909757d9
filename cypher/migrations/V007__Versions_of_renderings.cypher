CREATE CONSTRAINT rendering_version_id IF NOT EXISTS FOR (n:RenderingVersion) REQUIRE n.id IS UNIQUE;
