fetch('https://worker.example/').catch(() => {});
