// Earlier versions kept a copy of the first page here.
MATCH (r:Revision) REMOVE r.firstPage;
