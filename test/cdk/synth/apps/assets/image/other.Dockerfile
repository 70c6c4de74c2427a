FROM public.ecr.aws/docker/library/busybox:1.36
CMD ["true"]
