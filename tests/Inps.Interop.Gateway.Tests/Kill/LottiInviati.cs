using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Inps.Interop.Gateway.Tests.Lotti;
using Inps.Interop.Gateway.Tests.Mtom;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Kill;

/// <summary>A lotto as its sender has written it down: its content for ever, and the number once it was told.</summary>
/// <param name="Domande">Each with its number; null for what is no domanda.</param>
internal sealed record LottoInviato(string IdLotto, IReadOnlyList<(long? N, string Testo)> Domande)
{
    public string? NumeroLotto { get; set; }

    public bool IsAcquired { get; set; }

    public byte[] File(int da) => LottiDiProva.File(Domande.Skip(da - 1).Select(d => d.Testo));

    /// <summary>SHA-256 of the first domande, as the contract defines it.</summary>
    public string HashOf(int acquisite) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Domande.Take(acquisite).Select(d => d.Testo)))));
}

/// <summary>Sends lotti of good domande, of domande sent before and of what is none; goes on with a broken sending, or begins it anew.</summary>
internal sealed class LottiInviati(Random random)
{
    private const int Massimo = 10;
    private readonly List<LottoInviato> lotti = [];
    private readonly List<string> contradictions = [];
    private long last;

    public IReadOnlyList<LottoInviato> Lotti => lotti;

    public IReadOnlyList<string> Contradictions => contradictions;

    /// <summary>Sends until the gateway is gone; what was not acquired comes first.</summary>
    /// <returns>True when a sending was cut off.</returns>
    public async Task<bool> RunAsync(GatewayProcess gateway, CancellationToken stop)
    {
        using var client = gateway.Client();
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var lotto = lotti.Find(l => !l.IsAcquired) ?? (lotti.Count < Massimo ? New() : lotti[random.Next(lotti.Count)]);
                await SendAsync(client, lotto);
            }

            return false;
        }
        catch (HttpRequestException)
        {
            // Cut off by the death of the gateway: what was taken is not known, as for a patronato.
            return true;
        }
    }

    /// <summary>Sends everything again, until each lotto is acquired.</summary>
    public async Task ResendAsync(GatewayProcess gateway)
    {
        using var client = gateway.Client();
        foreach (var lotto in lotti)
        {
            do
            {
                await SendAsync(client, lotto);
            }
            while (!lotto.IsAcquired);
        }
    }

    /// <summary>The outcomes of a lotto once it is concluded.</summary>
    public static async Task<IReadOnlyList<XElement>> ReadAsync(HttpClient client, LottoInviato lotto, CancellationToken ct)
    {
        while ((await AskAsync(client, "StatoLotto", lotto, "")).Element("Concluso", Messaggi.Ns) != "SI")
        {
            await Task.Delay(100, ct);
        }

        var elementi = new List<XElement>();
        for (var pagina = 1; elementi.Count < lotto.Domande.Count && pagina < 10; pagina++)
        {
            var answer = await AskAsync(client, "EsitiLotto", lotto, $"<m:Pagina>{pagina}</m:Pagina><m:Dimensione>1000</m:Dimensione>");
            elementi.AddRange(answer.Envelope.Descendants(XName.Get("Elemento", Messaggi.Ns)));
        }

        return elementi;
    }

    private async Task SendAsync(HttpClient client, LottoInviato lotto)
    {
        var da = 1;
        var stato = await AskAsync(client, "StatoLotto", lotto, "");
        if (stato.Element("ImprontaAcquisite", Messaggi.Ns) is { } impronta)
        {
            var acquisite = int.Parse(stato.Element("ElementiAcquisiti", Messaggi.Ns)!, CultureInfo.InvariantCulture);
            Expect(impronta == lotto.HashOf(acquisite), stato);
            da = random.Next(2) == 0 && acquisite < lotto.Domande.Count ? acquisite + 1 : 1;
        }

        var file = lotto.File(da);
        var invio = new Invio(DaPosizione: da == 1 ? null : da, Acquisite: da == 1 ? null : lotto.HashOf(da - 1), Impronta: Messaggi.Sha256(file));
        var body = Messaggi.InviaLotto(lotto.IdLotto, lotto.Domande.Count, $"<m:File>{Package.Include("file")}</m:File>", invio);
        using var content = new InPieces(Package.Bytes(Wire.Envelope(body), Wire.Soap12, ("file", file)));
        var answer = await client.ExchangeAsync(content, Messaggi.Servizio);
        if (answer.FaultCode == "GW-503")
        {
            await Task.Delay(50);
            return;
        }

        var numero = answer.Element("NumeroLotto", Messaggi.Ns);
        Expect(answer.Esito == "OK" && numero is not null && (lotto.NumeroLotto ?? numero) == numero, answer);
        (lotto.NumeroLotto, lotto.IsAcquired) = (numero, true);
    }

    private void Expect(bool holds, Answer answer)
    {
        if (!holds)
        {
            contradictions.Add(answer.Text);
        }
    }

    private LottoInviato New()
    {
        // One in four is stored in several blocks.
        var count = lotti.Count % 4 == 3 ? 1_400 : random.Next(20, 200);
        var lotto = new LottoInviato($"lotto-{lotti.Count:D3}", [.. Enumerable.Range(0, count).Select(_ => NewDomanda())]);
        lotti.Add(lotto);
        return lotto;
    }

    private (long? N, string Testo) NewDomanda()
    {
        switch (random.Next(12))
        {
            case 0:
                return (null, "<Domanda/>");
            case 1 when last > 0:
                var old = random.NextInt64(1, last + 1);
                return (old, LottiDiProva.Domanda(old));
            default:
                last++;
                return (last, LottiDiProva.Domanda(last));
        }
    }

    private static Task<Answer> AskAsync(HttpClient client, string operazione, LottoInviato lotto, string more) =>
        client.PostAsync(Wire.Envelope(Messaggi.Su(operazione, Messaggi.Id(lotto.IdLotto) + more)), Messaggi.Servizio);

    /// <summary>A message that takes its time, so that kills come while it arrives.</summary>
    private sealed class InPieces : HttpContent
    {
        private readonly byte[] message;

        public InPieces(byte[] message)
        {
            this.message = message;
            Headers.ContentType = MediaTypeHeaderValue.Parse(Package.ContentType());
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            foreach (var piece in message.Chunk(64 * 1024))
            {
                await stream.WriteAsync(piece);
                await stream.FlushAsync();
                await Task.Delay(1);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
