using System.Text;
using Inps.Interop.Tests.Shared;
using static Inps.Interop.Gateway.Tests.Lotti.InviaLottoTests;
using static Inps.Interop.Gateway.Tests.Lotti.Messaggi;

namespace Inps.Interop.Gateway.Tests.Lotti;

/// <summary>Files changed at random: each is a lotto that is worked to its end, or is refused by a rule; none is a defect of ours.</summary>
[Collection(OneLottiGateway.Name)]
public sealed class MutazioniTests(LottiGateway gateway)
{
    private static readonly int Mutations = LongRun.IsOn ? 20_000 : 200;

    private static readonly byte[][] Fragments =
    [
        .. new[]
        {
            "<", ">", "/>", "</", "<!--", "-->", "<![CDATA[", "]]>", "<?xml?>", "<!DOCTYPE a>", "&", "&#0;", "\0", "\"", "'", "xmlns=''", "<Lotto>", "</Lotto>", "<Domanda/>",
            "PK\u0003\u0004", "PK\u0007\u0008", "\u001f", "\uFEFF",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    [Theory]
    [InlineData("xml", "OK", "LOT-R002", "LOT-R004")]
    [InlineData("gzip", "LOT-R004", "LOT-R006")]
    [InlineData("zip", "LOT-R006")]
    public async Task MutatedFile_IsNeverADefect(string form, params string[] expected)
    {
        var random = new Random(LongRun.Seed);
        var valid = Compressi.As(form, LottiDiProva.File([Nuova(), "<Domanda/>", Nuova()]));
        var (seen, taken) = (new HashSet<string>(), new List<string>());
        for (var i = 0; i < Mutations; i++)
        {
            var (idLotto, file) = (NewIdLotto(), Mutate(valid, random));

            var answer = await gateway.CallAsync(InviaLotto(idLotto, 3, $"<m:File>{Convert.ToBase64String(file)}</m:File>", new Invio(Impronta: Sha256(file))));

            answer.Status.Should().Be(200, $"mutation {i} of seed {LongRun.Seed} is answered:\n{answer.Text}\n{Convert.ToBase64String(file)}");
            if (answer.Element("NumeroLotto", Ns) is not null)
            {
                taken.Add(idLotto);
            }

            seen.UnionWith(answer.Codici.DefaultIfEmpty("OK"));
        }

        seen.Should().Contain(expected, "mutations reach every part of the reading");
        foreach (var idLotto in taken)
        {
            await gateway.ConcludeAsync(idLotto);
            var esiti = await gateway.EsitiAsync(idLotto);
            esiti.Status.Should().Be(200, "{0}", esiti.Text);
            esiti.Envelope.Descendants().Where(e => e.Name.LocalName == "Esito" && e.Value == "ERRORE_INTERNO").Should().BeEmpty();
        }

        gateway.Process.Errors.Should().NotContain("\"level\":\"error\",\"logger\":\"Inps.", "what callers send wrong is no error of ours");
    }

    private static byte[] Mutate(byte[] valid, Random random)
    {
        var bytes = valid.ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 1:
                    bytes.InsertRange(at, Fragments[random.Next(Fragments.Length)]);
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                default:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                    break;
            }
        }

        return [.. bytes];
    }
}
