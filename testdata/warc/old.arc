filedesc://old.arc 0.0.0.0 20070102030405 text/plain 14
1 0 make.py


