-- Of those whose posts drew several deeds each something was left behind: they are gone over once more.
update erased_users set finished = 0 where id > 0;
