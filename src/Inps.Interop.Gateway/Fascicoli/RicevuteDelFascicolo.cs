using System.Runtime.CompilerServices;
using System.Text;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Fascicoli;

/// <summary>The receipts of a domanda, sealed XML and PDF: of its presentation and of every document that was entered about it.</summary>
internal sealed class RicevuteDelFascicolo(FindDomande domande, FindDocumenti documenti, RicevutaFirmata firmata)
{
    /// <summary>The receipts that belong to an ente; none when the domanda is not its own and it sent no document about it.</summary>
    public async IAsyncEnumerable<FileRicevuta> ListAsync(Adesione adesione, long numeroDomanda, [EnumeratorCancellation] CancellationToken ct)
    {
        if (await domande.FindAsync(adesione.CodiceEnte, RiferimentoDomanda.ByNumeroDomanda(numeroDomanda), ct) is { } domanda)
        {
            if (await SealAsync(domanda.IdDomanda, () => firmata.OfDomandaAsync(domanda, ct)) is { } sigillata)
            {
                yield return sigillata;
            }

            yield return RicevutaDellaDomanda.Render(adesione, domanda, TipoRicevuta.Completa);
        }

        foreach (var voce in await documenti.ListAsync(adesione.CodiceEnte, numeroDomanda, ct))
        {
            if (voce.Tipo == TipoDocumento.AllegatoPresentato)
            {
                if (await documenti.FindAllegatoAsync(adesione.CodiceEnte, voce.IdDocumento, ct) is { } allegato)
                {
                    yield return FileRicevuta.Of($"allegato-{allegato.IdAllegato}{Path.GetExtension(allegato.NomeFile)}", allegato.Contenuto);
                }
            }
            else if (await documenti.FindAsync(adesione.CodiceEnte, voce.IdDocumento, ct) is { } documento)
            {
                if (await SealAsync(documento.IdDocumento, () => firmata.OfDocumentoAsync(documento, ct)) is { } sigillata)
                {
                    yield return sigillata;
                }

                yield return RicevutaDelDocumento.Render(adesione, documento);
            }
        }
    }

    /// <summary>A register that was altered issues no receipt: then the package says so, which matters in a dispute.</summary>
    private static async Task<FileRicevuta?> SealAsync(string id, Func<Task<FileRicevuta?>> seal)
    {
        try
        {
            return await seal();
        }
        catch (InvalidDataException)
        {
            return FileRicevuta.Of(
                $"non-rilasciata-{id}.txt",
                Encoding.UTF8.GetBytes("La registrazione di protocollo, o quella che la precede, non è più quella che fu scritta: la ricevuta non è rilasciata.\n"));
        }
    }
}
