SwaggerUIBundle({ url: "/api/openapi", dom_id: "#api", deepLinking: true });
