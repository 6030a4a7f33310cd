using System.Text;
using System.Xml;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Collaudo.Contratti;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Lotti.Messaggi;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Collaudo.Validazione;

/// <summary>
/// Checks a domanda, a message or a lotto with the code that calls meet: reader, envelope, Identity, schema, rules of the document. Nothing is stored, and
/// the calls go first: one check at a time.
/// </summary>
internal sealed class Validatore(
    ValidazioneMessaggio messaggi, ParametriRegole parametri, IOptions<LimitiOptions> limiti, IOptions<ConsoleOptions> console, TimeProvider time) : IDisposable
{
    /// <summary>Findings that are shown.</summary>
    public const int RilieviMassimi = 500;

    /// <summary>How much larger than a form a compressed lotto may become.</summary>
    private const int Espansione = 8;

    private readonly SemaphoreSlim turno = new(1, 1);

    /// <param name="documento">A domanda, an envelope or a lotto, plain or compressed.</param>
    /// <param name="adesione">Of the fruitore who asks; null: the rules that need a channel are told as not checked.</param>
    public async Task<EsitoValidazione> CheckAsync(ReadOnlyMemory<byte> documento, Adesione? adesione, CancellationToken ct)
    {
        await turno.WaitAsync(ct);
        try
        {
            return await Task.Run(() => RunAsync(documento, adesione, ct), ct);
        }
        finally
        {
            turno.Release();
        }
    }

    public void Dispose() => turno.Dispose();

    private async Task<EsitoValidazione> RunAsync(ReadOnlyMemory<byte> documento, Adesione? adesione, CancellationToken ct)
    {
        var istante = time.GetUtcNow();
        var contesto = Contesto.At(istante, canale: null, parametri);
        var raccolta = new RaccoltaRilievi();
        if (documento.Span is [0x1F, 0x8B, ..] or [(byte)'P', (byte)'K', 3, 4, ..])
        {
            return await CheckLottoAsync(documento, contesto, raccolta, ct);
        }

        var pieno = Fill(documento, istante);
        try
        {
            switch (RootOf(pieno))
            {
                case "Lotto":
                    return await CheckLottoAsync(pieno, contesto, raccolta, ct);
                case "Envelope":
                    return await messaggi.CheckAsync(pieno, adesione, contesto, raccolta, ct);
                default:
                    return CheckDomanda(pieno, contesto, raccolta);
            }
        }
        catch (XmlException exception)
        {
            var (it, _, line, column) = XmlDiagnosis.Explain(exception);
            raccolta.Add(new Rilievo(SoapFaultCodes.SOAP003.Codice, GravitaVoce.Guasto, it, SoapFaultCodes.SOAP003.Rimedio, line, column));
            return raccolta.Conclude("documento illeggibile");
        }
    }

    private async Task<EsitoValidazione> CheckLottoAsync(ReadOnlyMemory<byte> documento, Contesto contesto, RaccoltaRilievi raccolta, CancellationToken ct)
    {
        var bounds = limiti.Value.ToLimitiLotto() with { EspansoByteMassimi = (long)Espansione * console.Value.ModuloByte };
        using var bytes = new MemoryStream(documento.ToArray(), writable: false);
        try
        {
            using var file = await FileLotto.OpenAsync(bytes, bounds, ct);
            using var lettore = LettoreLotto.OfFile(file.Documento, bounds);
            await ValidazioneLotto.CheckAsync(lettore, bounds.ElementiMassimi, contesto, raccolta, ct);
        }
        catch (Prestazioni.Lotti.LottoIllegibileException exception)
        {
            raccolta.Add([exception.Segnalazione]);
        }

        return raccolta.Conclude("lotto");
    }

    private static EsitoValidazione CheckDomanda(ReadOnlyMemory<byte> documento, Contesto contesto, RaccoltaRilievi raccolta)
    {
        var esito = Controllo.CheckFile(documento, contesto);
        raccolta.Add(esito.Schema);
        raccolta.Add(esito.Segnalazioni);
        raccolta.NonVerificate.UnionWith(esito.RegoleNonVerificate);
        raccolta.Domande = esito.Prestazione is null ? 0 : 1;
        return raccolta.Conclude(esito.Prestazione is { } prestazione ? $"domanda {prestazione.Servizio}" : "documento sconosciuto");
    }

    /// <summary>Local name of the root; the whole document is read, within the bounds of a message.</summary>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    private string RootOf(ReadOnlyMemory<byte> documento)
    {
        using var reader = HardenedXmlReader.Create(documento, charset: null, limiti.Value.ToXmlLimits());
        reader.MoveToContent();
        var root = reader.LocalName;
        while (root is not "Lotto" && reader.Read())
        {
            // A lotto is split by its own reader, so that one domanda that is not well-formed hurts nobody else.
        }

        return root;
    }

    private static ReadOnlyMemory<byte> Fill(ReadOnlyMemory<byte> documento, DateTimeOffset istante)
    {
        if (documento.Span.IndexOf("{{"u8) < 0)
        {
            return documento;
        }

        // As the samples have them: both are new with every sending.
        var text = Encoding.UTF8.GetString(documento.Span)
            .Replace("{{IdMessaggio}}", "verifica-senza-invio", StringComparison.Ordinal)
            .Replace("{{DataOraInvio}}", XmlConvert.ToString(DateTimeOffset.FromUnixTimeSeconds(istante.ToUnixTimeSeconds())), StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text);
    }
}
