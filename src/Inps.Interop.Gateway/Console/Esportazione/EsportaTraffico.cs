using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Console.Messaggi;
using Inps.Interop.Gateway.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Inps.Interop.Gateway.Console.Esportazione;

/// <summary>What an export of calls is made as.</summary>
internal enum FormatoEsportazione
{
    Csv,
    Xlsx,

    /// <summary>The messages, with a CSV that lists them.</summary>
    Zip,
}

/// <summary>Exports the calls of a search, read and written as they are sent, the latest first and up to a maximum that the settings give.</summary>
internal sealed class EsportaTraffico(SearchTraffico traffico, IOptions<ConsoleOptions> options, TimeProvider time)
{
    private static readonly OpenXmlConfiguration Foglio = new() { AutoFilter = false, TableStyles = TableStyles.None };

    /// <summary>How many calls are exported at most.</summary>
    public ConsoleOptions Options => options.Value;

    public IActionResult Export(RicercaTraffico ricerca, FormatoEsportazione formato, bool inChiaro)
    {
        var nome = $"traffico-{time.GetUtcNow():yyyyMMdd-HHmmss}";
        return formato switch
        {
            FormatoEsportazione.Csv => new FlussoResult(
                "text/csv; charset=utf-8", nome + ".csv", (stream, ct) => FileCsv.WriteAsync(stream, ColonneTraffico.Nomi, RowsAsync(ricerca, inChiaro, ct), ct)),
            FormatoEsportazione.Xlsx => new FlussoResult(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", nome + ".xlsx",
                (stream, ct) => stream.SaveAsAsync(CellsAsync(ricerca, inChiaro, ct), true, "Traffico", ExcelType.XLSX, Foglio, cancellationToken: ct)),
            _ => new FlussoResult("application/zip", nome + ".zip", (stream, ct) => WriteZipAsync(stream, ricerca, inChiaro, ct)),
        };
    }

    private async IAsyncEnumerable<object?[]> RowsAsync(RicercaTraffico ricerca, bool inChiaro, [EnumeratorCancellation] CancellationToken ct)
    {
        var righe = 0;
        var massimo = Options.RigheEsportate;
        await foreach (var chiamata in traffico.ListAsync(ricerca, massimo + 1, conMessaggi: false, ct))
        {
            if (++righe > massimo)
            {
                yield return ColonneTraffico.Interrotta(massimo);
                yield break;
            }

            yield return ColonneTraffico.Of(chiamata, inChiaro);
        }
    }

    private async IAsyncEnumerable<IDictionary<string, object?>> CellsAsync(RicercaTraffico ricerca, bool inChiaro, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var riga in RowsAsync(ricerca, inChiaro, ct))
        {
            yield return ColonneTraffico.Nomi.Select((nome, i) => (nome, valore: riga.ElementAtOrDefault(i))).ToDictionary(cella => cella.nome, cella => cella.valore);
        }
    }

    private async Task WriteZipAsync(Stream stream, RicercaTraffico ricerca, bool inChiaro, CancellationToken ct)
    {
        var massimo = Options.MessaggiEsportati;
        var indice = new List<object?[]>();
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct);
        await foreach (var chiamata in traffico.ListAsync(ricerca, massimo + 1, conMessaggi: true, ct))
        {
            if (indice.Count == massimo)
            {
                indice.Add(ColonneTraffico.Interrotta(massimo));
                break;
            }

            var richiesta = await AddAsync(zip, chiamata, "richiesta", chiamata.Richiesta, inChiaro, ct);
            var risposta = await AddAsync(zip, chiamata, "risposta", chiamata.Risposta, inChiaro, ct);
            indice.Add([.. ColonneTraffico.Of(chiamata, inChiaro), richiesta, risposta]);
        }

        await using var entry = await zip.CreateEntry("indice.csv").OpenAsync(ct);
        await FileCsv.WriteAsync(entry, [.. ColonneTraffico.Nomi, "FileRichiesta", "FileRisposta"], indice.ToAsyncEnumerable(), ct);
    }

    /// <returns>The name of the file; null when the message was not kept.</returns>
    private static async Task<string?> AddAsync(ZipArchive zip, RecordTraffico chiamata, string quale, byte[]? impacchettato, bool inChiaro, CancellationToken ct)
    {
        if (impacchettato is null)
        {
            return null;
        }

        var messaggio = Compressione.Expand(impacchettato);
        var nome = $"{chiamata.IdTransazione}-{quale}.{(inChiaro ? TestoMessaggio.ExtensionOf(messaggio) : "xml")}";
        await using var entry = await zip.CreateEntry(nome, CompressionLevel.Fastest).OpenAsync(ct);
        await entry.WriteAsync(inChiaro ? messaggio : Encoding.UTF8.GetBytes(MessaggioVisibile.Mask(messaggio)), ct);
        return nome;
    }
}
