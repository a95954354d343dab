-- With so many reserved at once. Each time they run out H2 writes the number to the disk in a commit of its own; after 32, unasked.
ALTER TABLE event ALTER COLUMN global_index SET CACHE 1000;
