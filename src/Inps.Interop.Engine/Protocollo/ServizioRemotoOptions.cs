namespace Inps.Interop.Engine.Protocollo;

/// <summary>Settings under <c>Protocollo:Servizio</c>: where the remote protocol service is and how long we are patient with it.</summary>
internal sealed class ServizioRemotoOptions
{
    private const string Section = "Servizio";

    /// <summary>Address below which <c>registri/…</c> stands; https, or http on this machine.</summary>
    public string Indirizzo { get; set; } = "";

    /// <summary>PEM files of the client certificate and its key, for a service that asks for one.</summary>
    public string? Certificato { get; set; }

    public string? Chiave { get; set; }

    /// <summary>PEM file of the authorities that the service's certificate may come from; null: those of the machine.</summary>
    public string? Autorita { get; set; }

    /// <summary>How long one request may take.</summary>
    public int AttesaMillisecondi { get; set; } = 3000;

    /// <summary>How often a request that failed is repeated at once, before the document goes back to its queue.</summary>
    public int Ripetizioni { get; set; } = 2;

    /// <summary>Pause before the first repetition; it doubles, with jitter.</summary>
    public int PausaMillisecondi { get; set; } = 200;

    /// <summary>How long a request may take with all its repetitions.</summary>
    public int AttesaTotaleMillisecondi { get; set; } = 10_000;

    /// <summary>Failures in a hundred requests that open the circuit breaker.</summary>
    public int InterruttorePercento { get; set; } = 50;

    /// <summary>Requests without which the breaker does not judge.</summary>
    public int InterruttoreMinimo { get; set; } = 5;

    /// <summary>Seconds over which it counts them.</summary>
    public int InterruttoreFinestraSecondi { get; set; } = 30;

    /// <summary>Seconds for which it stays open before one request is let through.</summary>
    public int InterruttorePausaSecondi { get; set; } = 15;

    /// <summary>How long a submission waits for its number after its commit (ALAS-39); 0: never.</summary>
    public int AttesaInLineaMillisecondi { get; set; } = 1500;

    /// <summary>Adds a sentence for each wrong setting.</summary>
    public void Check(List<string> errors)
    {
        if (!Uri.TryCreate(Indirizzo, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
        {
            errors.Add($"{Key(nameof(Indirizzo))} is '{Indirizzo}'; accepted: an https address, or http on this machine.");
        }

        if (Certificato is null != Chiave is null)
        {
            errors.Add($"{Key(nameof(Certificato))} and {Key(nameof(Chiave))} go together; only one is set.");
        }

        CheckFile(errors, nameof(Certificato), Certificato);
        CheckFile(errors, nameof(Chiave), Chiave);
        CheckFile(errors, nameof(Autorita), Autorita);
        CheckRange(errors, nameof(AttesaMillisecondi), AttesaMillisecondi, 10, 120_000);
        CheckRange(errors, nameof(Ripetizioni), Ripetizioni, 0, 10);
        CheckRange(errors, nameof(PausaMillisecondi), PausaMillisecondi, 1, 60_000);
        CheckRange(errors, nameof(AttesaTotaleMillisecondi), AttesaTotaleMillisecondi, AttesaMillisecondi, 600_000);
        CheckRange(errors, nameof(InterruttorePercento), InterruttorePercento, 1, 100);
        CheckRange(errors, nameof(InterruttoreMinimo), InterruttoreMinimo, 2, 1000);
        CheckRange(errors, nameof(InterruttoreFinestraSecondi), InterruttoreFinestraSecondi, 1, 3600);
        CheckRange(errors, nameof(InterruttorePausaSecondi), InterruttorePausaSecondi, 1, 3600);
        CheckRange(errors, nameof(AttesaInLineaMillisecondi), AttesaInLineaMillisecondi, 0, 30_000);
    }

    private static string Key(string name) => $"{ProtocolloOptions.Section}:{Section}:{name}";

    private static void CheckRange(List<string> errors, string name, int value, int min, int max) =>
        ProtocolloOptionsValidator.Check(errors, $"{Section}:{name}", value, min, max);

    private static void CheckFile(List<string> errors, string name, string? path)
    {
        if (path is not null && !File.Exists(path))
        {
            errors.Add($"{Key(name)} is '{path}', which does not exist; accepted: a PEM file.");
        }
    }
}
