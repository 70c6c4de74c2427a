FROM node:22
HEALTHCHECK CMD ["node", "check.js"]
            ^^^^^^^^^^^^^^^^^^^^^^^^ ecs/image-health-check: the image's own check
