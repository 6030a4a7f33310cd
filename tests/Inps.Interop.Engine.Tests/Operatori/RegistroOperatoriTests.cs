using Inps.Interop.Engine.Operatori;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Operatori;

/// <summary>Operators, what they did, what they keep.</summary>
public class RegistroOperatoriTests
{
    private static readonly string Impronta = new('A', 64);

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task Operator_IsFoundByCertificateOrAccount_UntilDisabled(string provider)
    {
        await using var motore = await StartAsync(provider);
        var registro = motore.Get<RegistroOperatori>();
        await registro.EnrolAsync(new("anna", "Anna", Ruolo.Supervisore, Impronta, "sub-1"), CancellationToken.None);

        (await registro.FindByCertificatoAsync(Impronta, CancellationToken.None))!.Ruolo.Should().Be(Ruolo.Supervisore);
        (await registro.FindByAccountAsync("sub-1", CancellationToken.None))!.Codice.Should().Be("anna");
        await registro.DisableAsync("anna", CancellationToken.None);

        (await registro.FindByCertificatoAsync(Impronta, CancellationToken.None)).Should().BeNull();
        (await registro.FindByAccountAsync("sub-1", CancellationToken.None)).Should().BeNull();
        (await registro.ListAsync(CancellationToken.None)).Single().DisabilitatoIl.Should().NotBeNull();
    }

    [Fact]
    public async Task Certificate_IsOfOneOperatorOnly()
    {
        await using var motore = await StartAsync("Sqlite");
        var registro = motore.Get<RegistroOperatori>();
        await registro.EnrolAsync(new("anna", "Anna", Ruolo.Operatore, Impronta, null), CancellationToken.None);

        (await registro.Invoking(r => r.EnrolAsync(new("bruno", "Bruno", Ruolo.Operatore, Impronta, null), CancellationToken.None)).Should().ThrowAsync<OperatoreException>())
            .WithMessage("*anna*");
        await registro.Invoking(r => r.EnrolAsync(new("bruno", "Bruno", Ruolo.Operatore, null, null), CancellationToken.None)).Should().ThrowAsync<OperatoreException>();
        await registro.Invoking(r => r.EnrolAsync(new("bruno", "Bruno", Ruolo.Operatore, "corta", null), CancellationToken.None)).Should().ThrowAsync<OperatoreException>();
        await registro.EnrolAsync(new("anna", "Anna Maria", Ruolo.Supervisore, Impronta, null), CancellationToken.None);
        (await registro.ListAsync(CancellationToken.None)).Single().Nome.Should().Be("Anna Maria");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task Actions_AreListed_TheLatestFirst_PageByPage(string provider)
    {
        await using var motore = await StartAsync(provider);
        var azioni = motore.Get<RegistroAzioni>();
        for (var i = 0; i < 5; i++)
        {
            await azioni.RecordAsync(i % 2 == 0 ? "anna" : "bruno", "prova", $"oggetto-{i}", new string('x', 600), "127.0.0.1", CancellationToken.None);
        }

        var prima = await azioni.ListAsync(null, null, null, 3, CancellationToken.None);
        prima.Select(a => a.Oggetto).Should().Equal("oggetto-4", "oggetto-3", "oggetto-2");
        (await azioni.ListAsync(null, null, prima[^1].Id, 3, CancellationToken.None)).Select(a => a.Oggetto).Should().Equal("oggetto-1", "oggetto-0");
        (await azioni.ListAsync("bruno", null, null, 9, CancellationToken.None)).Should().HaveCount(2);
        (await azioni.ListAsync(null, "oggetto-2", null, 9, CancellationToken.None)).Single().Motivo.Should().HaveLength(500);
    }

    [Fact]
    public async Task SavedSearch_IsReplacedByName_AndOnlyItsOwners()
    {
        await using var motore = await StartAsync("Sqlite");
        var ricerche = motore.Get<RicercheSalvate>();
        await ricerche.SaveAsync("anna", "guasti", "?Esito=Guasto", CancellationToken.None);
        await ricerche.SaveAsync("anna", "guasti", "?Esito=Ok", CancellationToken.None);
        var salvata = (await ricerche.ListAsync("anna", CancellationToken.None)).Single();

        salvata.Parametri.Should().Be("?Esito=Ok");
        (await ricerche.ListAsync("bruno", CancellationToken.None)).Should().BeEmpty();
        await ricerche.DeleteAsync("bruno", salvata.Id, CancellationToken.None);
        (await ricerche.ListAsync("anna", CancellationToken.None)).Should().ContainSingle();
        await ricerche.DeleteAsync("anna", salvata.Id, CancellationToken.None);
        (await ricerche.ListAsync("anna", CancellationToken.None)).Should().BeEmpty();
        await ricerche.Invoking(r => r.SaveAsync("anna", " ", "", CancellationToken.None)).Should().ThrowAsync<OperatoreException>();
    }
}
