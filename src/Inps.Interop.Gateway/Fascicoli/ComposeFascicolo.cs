using System.Globalization;
using System.Text;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Fiducia;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Registro;
using Inps.Interop.Soap.Receipts;

namespace Inps.Interop.Gateway.Fascicoli;

/// <summary>
/// Puts together what a dispute over a domanda or a call needs: messages, trace, receipts, certificates with their chain, the adesione; listed in a
/// manifest with our seal, so that <c>inps-interop verifica</c> checks it anywhere.
/// </summary>
internal sealed class ComposeFascicolo(SearchTraffico traffico, AdesioniDelFascicolo adesioni, RicevuteDelFascicolo ricevute, CatenaDelCertificato catene, Lazy<Seal> seal)
{
    /// <summary>Calls in one package, at most: the manifest is read whole by whoever checks it.</summary>
    private const int ChiamateMassime = 1000;

    private static readonly byte[] Leggimi = Encoding.UTF8.GetBytes("""
        Fascicolo di una domanda o di una chiamata, rilasciato dal gateway di interoperabilità.

        manifesto.xml   elenco dei file con la loro impronta SHA-256, con il sigillo del gateway
        chiamate/       per ogni chiamata: richiesta e risposta come transitate, traccia in JSON, evidenza di chi agisce
        ricevute/       ricevute in XML con il sigillo del gateway e in PDF, allegati
        certificati/    certificato del fruitore e autorità che lo ha emesso, in PEM
        adesioni/       adesione dell'ente con la sua storia, in JSON

        Si controlla senza connessione con: inps-interop verifica FASCICOLO.zip --ca AUTORITA-DEL-SIGILLO.pem

        """);

    /// <summary>Finds what a fascicolo is asked of.</summary>
    /// <param name="oggetto">The identifier of a call, or the number or identifier of a domanda.</param>
    /// <returns>Null when there is neither.</returns>
    public async Task<FascicoloRichiesto?> FindAsync(string oggetto, CancellationToken ct)
    {
        if (Guid.TryParse(oggetto, out var id))
        {
            return await traffico.GetAsync(id, ct) is { } chiamata ? new(id, chiamata.NumeroDomanda, [chiamata]) : null;
        }

        if (!IdDomanda.TryParse(oggetto, out var numero) && !long.TryParse(oggetto, NumberStyles.None, CultureInfo.InvariantCulture, out numero))
        {
            return null;
        }

        var chiamate = new List<RecordTraffico>();
        await foreach (var chiamata in traffico.ListAsync(new RicercaTraffico { NumeroDomanda = numero }, ChiamateMassime, conMessaggi: false, ct))
        {
            chiamate.Insert(0, chiamata);
        }

        var richiesto = new FascicoloRichiesto(null, numero, chiamate);
        return chiamate.Count > 0 || await adesioni.Of(richiesto).ToAsyncEnumerable().AnyAsync(async (a, stop) => await ricevute.ListAsync(a, numero, stop).AnyAsync(stop), ct)
            ? richiesto
            : null;
    }

    /// <summary>Writes the package.</summary>
    /// <param name="autore">Who releases it, and why; the manifest says it.</param>
    public async Task WriteAsync(FascicoloRichiesto richiesto, Autore autore, Stream stream, CancellationToken ct)
    {
        await using var scrittura = await ScritturaFascicolo.BeginAsync(stream, ct);
        await scrittura.AddAsync("LEGGIMI.txt", Leggimi, ct);
        foreach (var chiamata in richiesto.Chiamate)
        {
            await AddAsync(scrittura, chiamata, ct);
        }

        foreach (var adesione in adesioni.Of(richiesto))
        {
            await AddAsync(scrittura, richiesto, adesione, ct);
        }

        foreach (var impronta in richiesto.Chiamate.Select(chiamata => chiamata.Certificato).OfType<byte[]>().DistinctBy(impronta => Convert.ToHexString(impronta)))
        {
            if (await catene.FindAsync(impronta, ct) is { Count: > 0 } catena)
            {
                await scrittura.AddAsync($"certificati/{Convert.ToHexString(impronta)}.pem", Encoding.ASCII.GetBytes(string.Concat(catena.Select(anello => anello.ExportCertificatePem() + "\n"))), ct);
            }
        }

        await scrittura.SealAsync(seal.Value.Receipts, [.. CasoOf(richiesto, autore)], ct);
    }

    private async Task AddAsync(ScritturaFascicolo scrittura, FascicoloRichiesto richiesto, Adesione adesione, CancellationToken ct)
    {
        var isConcerned = richiesto.Chiamate.Count > 0;
        if (richiesto.NumeroDomanda is { } numero)
        {
            await foreach (var ricevuta in ricevute.ListAsync(adesione, numero, ct))
            {
                isConcerned = true;
                await scrittura.AddAsync(NomiRicevuta.Ricevute + ricevuta.NomeFile, ricevuta.Contenuto, ct);
            }
        }

        if (isConcerned)
        {
            await scrittura.AddAsync($"adesioni/{adesione.CodiceEnte}.json", await adesioni.DescribeAsync(adesione, ct), ct);
        }
    }

    private async Task AddAsync(ScritturaFascicolo scrittura, RecordTraffico chiamata, CancellationToken ct)
    {
        if (await traffico.GetAsync(chiamata.IdTransazione, ct) is not { } intera)
        {
            // Purged since it was found.
            return;
        }

        var cartella = $"chiamate/{chiamata.IdTransazione}/";
        await scrittura.AddAsync(cartella + "traccia.json", SchedeDelFascicolo.Of(intera), ct);
        foreach (var (nome, impacchettato) in new[] { ("richiesta", intera.Richiesta), ("risposta", intera.Risposta) })
        {
            if (impacchettato is not null)
            {
                var messaggio = Compressione.Expand(impacchettato);
                await scrittura.AddAsync($"{cartella}{nome}.{(messaggio.AsSpan().StartsWith("--"u8) ? "mime" : "xml")}", messaggio, ct);
            }
        }

        if (intera.Evidenza is { } evidenza)
        {
            await scrittura.AddAsync(cartella + "evidenza.jwt", evidenza, ct);
        }
    }

    private IEnumerable<ReceiptFact> CasoOf(FascicoloRichiesto richiesto, Autore autore)
    {
        if (richiesto.NumeroDomanda is { } numero)
        {
            yield return new("IdDomanda", IdDomanda.Of(numero));
        }

        if (richiesto.IdTransazione is { } id)
        {
            yield return new("IdTransazione", id.ToString());
        }

        yield return new("Ambiente", adesioni.Ambiente.ToString());
        yield return new("Chiamate", richiesto.Chiamate.Count.ToString(CultureInfo.InvariantCulture));
        yield return new("Operatore", OneLine(autore.Operatore));
        yield return new("Motivo", OneLine(autore.Motivo));
    }

    // A fact is a line, and XML has no control characters.
    private static string OneLine(string testo) => string.Concat(testo.EnumerateRunes().Select(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar ? " " : rune.ToString())).Trim();
}
