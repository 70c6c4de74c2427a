FROM python:3.13 AS base
HEALTHCHECK --interval=30s --timeout=5s --start-period=1m30s --retries=3 \
  CMD curl -f http://localhost:8000/health || exit 1
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/image-health-check: the image's own check

FROM base
COPY . .
CMD ["uvicorn", "app:app", "--host", "0.0.0.0"]
